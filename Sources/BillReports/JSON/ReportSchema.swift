import BillModel

/// The JSON Schema (draft 2020-12) of `report.json`.
///
/// Objects are open and lists of codes are given as examples, since the format grows by adding: a
/// report of a later version still fits.
public enum ReportSchema {
  /// The schema as a JSON text with a line end.
  public static var text: String {
    """
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:billfold:report:1",
      "title": "Billfold report",
      "type": "object",
      "required": ["schema", "producer", "documents", "statements", "entries", "summary", "findings"],
      "properties": {
        "schema": {"const": "billfold/report/1"},
        "producer": {
          "type": "object",
          "required": ["version"],
          "properties": {"version": {"type": "string"}, "settings": {"type": "object"}}
        },
        "asOf": {"$ref": "#/$defs/date"},
        "documents": {"type": "array", "items": {"$ref": "#/$defs/document"}},
        "statements": {"type": "array", "items": {"$ref": "#/$defs/statement"}},
        "entries": {"type": "array", "items": {"$ref": "#/$defs/entry"}},
        "summary": {"type": "array", "items": {"$ref": "#/$defs/summary"}},
        "findings": {"type": "array", "items": {"$ref": "#/$defs/finding"}}
      },
      "$defs": {
    \(values),
    \(documents),
    \(statements),
    \(entries),
    \(analysis)
      }
    }

    """
  }

  private static var values: String {
    """
        "decimal": {
          "description": "An exact decimal number; the scale is that of the source.",
          "type": "string", "pattern": "^-?[0-9]+(\\\\.[0-9]+)?$"
        },
        "currency": {"description": "ISO 4217.", "type": "string", "pattern": "^[A-Z]{3}$"},
        "country": {
          "description": "ISO 3166-1 alpha-2.", "type": "string", "pattern": "^[A-Z]{2}$"
        },
        "date": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
        "instant": {
          "description": "A local time, with its offset where one is known.",
          "type": "string",
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2})?([+-][0-9]{2}:[0-9]{2})?)?$"
        },
        "period": {
          "type": "object",
          "properties": {"from": {"$ref": "#/$defs/date"}, "to": {"$ref": "#/$defs/date"}}
        },
        "quantity": {
          "type": "object",
          "required": ["value", "unit"],
          "properties": {
            "value": {"$ref": "#/$defs/decimal"},
            "unit": \(codes(["s", "B", "message", "event", "kWh", "m3", "piece"])),
            "text": {"type": "string"}
          }
        },
        "source": {
          "description": "Where a value stands; boxes are in points from the top left of the page.",
          "type": "object",
          "required": ["document"],
          "properties": {
            "document": {"$ref": "#/$defs/documentId"},
            "page": {"type": "integer", "minimum": 1},
            "box": {
              "type": "array", "items": {"type": "number"}, "minItems": 4, "maxItems": 4
            },
            "path": {"type": "string"},
            "sheet": {"type": "string"},
            "row": {"type": "integer", "minimum": 1},
            "line": {"type": "integer", "minimum": 1}
          }
        },
        "documentId": {"type": "string", "pattern": "^d"},
        "statementId": {"type": "string", "pattern": "^s"},
        "entryId": {"type": "string", "pattern": "^e"}
    """
  }

  private static var documents: String {
    """
        "document": {
          "description": "One input and what became of it.",
          "type": "object",
          "required": ["id", "path", "status", "sandbox"],
          "properties": {
            "id": {"$ref": "#/$defs/documentId"},
            "path": {"type": "string"},
            "parent": {"type": "string"},
            "mediaType": {"type": "string"},
            "bytes": {"type": "integer", "minimum": 0},
            "pages": {"type": "integer", "minimum": 0},
            "status": \(codes(DocumentStatus.allCases.map(\.rawValue))),
            "problem": {
              "type": "object",
              "required": ["code", "message", "hint"],
              "properties": {
                "code": {"type": "string"},
                "message": {"type": "string"},
                "hint": {"type": "string"}
              }
            },
            "duplicateOf": {"type": "string"},
            "statements": {"type": "array", "items": {"$ref": "#/$defs/statementId"}},
            "sandbox": \(codes(["full", "partial", "none"])),
            "unclaimed": {
              "description": "Amounts that no entry, total or named rule accounts for.",
              "type": "array",
              "items": {
                "type": "object",
                "required": ["text", "source"],
                "properties": {
                  "text": {"type": "string"},
                  "source": {"$ref": "#/$defs/source"}
                }
              }
            },
            "ruleClaims": {
              "description": "How many amounts each named rule accounts for.",
              "type": "array",
              "items": {
                "type": "object",
                "required": ["rule", "count"],
                "properties": {
                  "rule": {"type": "string"},
                  "count": {"type": "integer", "minimum": 0}
                }
              }
            }
          }
        }
    """
  }

  fileprivate static func properties(_ names: [String], _ type: String) -> String {
    names.map { "\"\($0)\": {\"$ref\": \"#/$defs/\(type)\"}" }.joined(separator: ", ")
  }

  fileprivate static func codes(_ known: [String]) -> String {
    let list = known.map { "\"\($0)\"" }.joined(separator: ", ")
    return "{\"type\": \"string\", \"examples\": [\(list)]}"
  }
}

extension ReportSchema {
  fileprivate static var statements: String {
    """
        "statement": {
          "description": "One bill, usage list, balance page, receipt or notice.",
          "type": "object",
          "required": ["id", "document", "type", "profile", "verification"],
          "properties": {
            "id": {"$ref": "#/$defs/statementId"},
            "document": {"$ref": "#/$defs/documentId"},
            "type": \(codes(StatementType.allCases.map(\.rawValue))),
            "issuer": {
              "type": "object",
              "properties": {
                "id": {"type": "string"},
                "name": {"type": "string"},
                "country": {"$ref": "#/$defs/country"},
                "taxId": {"type": "string"}
              }
            },
            "customer": {"type": "string"},
            "account": {"type": "string"},
            "subscribers": {"type": "array", "items": {"type": "string"}},
            "cards": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "id": {"type": "string"}, "label": {"type": "string"},
                  "number": {"type": "string"}, "iccid": {"type": "string"},
                  "imsi": {"type": "string"}, "eid": {"type": "string"}
                }
              }
            },
            "number": {"type": "string"},
            "issued": {"$ref": "#/$defs/date"},
            "due": {"$ref": "#/$defs/date"},
            "paymentReference": {"type": "string"},
            "period": {"$ref": "#/$defs/period"},
            "currency": {"$ref": "#/$defs/currency"},
            "timeZone": {"type": "string"},
            "languages": {"type": "array", "items": {"type": "string"}},
            "plan": {"type": "string"},
            "totals": {
              "description": "The totals that are printed, as printed.",
              "type": "object",
              "properties": {\(properties(Totals.Role.allCases.map(\.rawValue), "decimal"))}
            },
            "position": {
              "description": "What the customer owes (positive) or has (negative).",
              "type": "object",
              "properties": {\(properties(["opening", "closing"], "decimal"))}
            },
            "balances": {"type": "array", "items": {"$ref": "#/$defs/balance"}},
            "profile": {
              "type": "object",
              "required": ["id", "basis"],
              "properties": {
                "id": {"type": "string"},
                "basis": \(codes(["document", "description", "settings"]))
              }
            },
            "verification": {"$ref": "#/$defs/verification"},
            "supersedes": {"type": "string"}
          }
        },
        "balance": {
          "type": "object",
          "required": ["kind"],
          "properties": {
            "name": {"type": "string"},
            "card": {"type": "string"},
            "kind": \(codes(Balance.Kind.allCases.map(\.rawValue))),
            \(properties(["remaining", "total", "used"], "decimal")),
            "unit": {"type": "string"},
            "bonus": {"type": "boolean"},
            \(properties(["validUntil", "graceUntil", "asOf"], "instant")),
            "unlimited": {"type": "boolean"}
          }
        },
        "verification": {
          "type": "object",
          "required": ["status"],
          "properties": {
            "status": \(codes(Verification.Status.allCases.map(\.rawValue))),
            "covers": \(codes(["rows", "total"])),
            "checks": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["rule", "expected", "actual", "passed"],
                "properties": {
                  "rule": {"type": "string"},
                  \(properties(["expected", "actual", "difference", "tolerance"], "decimal")),
                  "passed": {"type": "boolean"},
                  "sources": {"type": "array", "items": {"$ref": "#/$defs/source"}}
                }
              }
            },
            "doubts": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["reason"],
                "properties": {
                  "reason": \(codes(Doubt.Reason.allCases.map(\.rawValue))),
                  "sources": {"type": "array", "items": {"$ref": "#/$defs/source"}}
                }
              }
            }
          }
        }
    """
  }

  fileprivate static var entries: String {
    """
        "entry": {
          "description": "One event or one charge; the amount is positive when it costs the customer.",
          "type": "object",
          "required": ["id", "statements", "kind", "sources"],
          "properties": {
            "id": {"$ref": "#/$defs/entryId"},
            "statements": {"type": "array", "items": {"$ref": "#/$defs/statementId"}},
            "kind": \(codes(EntryKind.allCases.map(\.rawValue))),
            "direction": \(codes(Direction.allCases.map(\.rawValue))),
            "start": {"$ref": "#/$defs/instant"},
            "period": {"$ref": "#/$defs/period"},
            "subscriber": {"type": "string"},
            "card": {"type": "string"},
            "counterparty": {"type": "string"},
            "description": {"type": "string"},
            "place": {"type": "string"},
            "country": {"$ref": "#/$defs/country"},
            "roaming": {"type": "boolean"},
            "quantity": {"$ref": "#/$defs/quantity"},
            "billedQuantity": {"$ref": "#/$defs/quantity"},
            "unitPrice": {"$ref": "#/$defs/decimal"},
            "amount": {
              "type": "object",
              "required": ["value"],
              "properties": {
                "value": {"$ref": "#/$defs/decimal"},
                "currency": {"$ref": "#/$defs/currency"}
              }
            },
            "net": {"$ref": "#/$defs/decimal"},
            "tax": {
              "type": "object",
              "properties": {\(properties(["rate", "amount"], "decimal"))}
            },
            "reference": {"type": "string"},
            "overage": {"type": "boolean"},
            "included": {"type": "boolean"},
            "provisional": {"type": "boolean"},
            "balanceAfter": {"$ref": "#/$defs/decimal"},
            "home": {
              "type": "object",
              "properties": {
                "value": {"$ref": "#/$defs/decimal"},
                "currency": {"$ref": "#/$defs/currency"},
                "rate": {"$ref": "#/$defs/decimal"},
                "rateDate": {"$ref": "#/$defs/date"},
                "source": {"type": "string"}
              }
            },
            "occurrences": {"type": "integer", "minimum": 1},
            "sources": {"type": "array", "items": {"$ref": "#/$defs/source"}}
          }
        }
    """
  }

  fileprivate static var analysis: String {
    """
        "summary": {
          "description": "A row a month, issuer, number, kind, flow and currency.",
          "type": "object",
          "properties": {
            "month": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}$"},
            "issuer": {"type": "string"},
            "subscriber": {"type": "string"},
            "card": {"type": "string"},
            "kind": \(codes(EntryKind.allCases.map(\.rawValue))),
            "flow": \(codes(["charge", "settlement"])),
            "count": {"type": "integer", "minimum": 0},
            "quantity": {"$ref": "#/$defs/decimal"},
            "unit": {"type": "string"},
            "amount": {"$ref": "#/$defs/decimal"},
            "currency": {"$ref": "#/$defs/currency"}
          }
        },
        "finding": {
          "type": "object",
          "required": ["id", "rule", "severity", "message"],
          "properties": {
            "id": {"type": "string", "pattern": "^f"},
            "rule": {"type": "string"},
            "severity": \(codes(["info", "warning", "alert"])),
            "message": {"type": "string"},
            "entries": {"type": "array", "items": {"$ref": "#/$defs/entryId"}},
            "statements": {"type": "array", "items": {"$ref": "#/$defs/statementId"}},
            "amount": {"$ref": "#/$defs/decimal"}
          }
        }
    """
  }
}
