import Billfold
