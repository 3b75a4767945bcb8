@_exported import BillKnowledge
@_exported import BillLedger
@_exported import BillModel
@_exported import BillReports
