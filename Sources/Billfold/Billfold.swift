@_exported import BillBatch
@_exported import BillExtraction
@_exported import BillKnowledge
@_exported import BillLedger
@_exported import BillModel
@_exported import BillReading
@_exported import BillReports
