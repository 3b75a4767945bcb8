"""Makes the sample statements under Samples/ and the goldens beside them."""
