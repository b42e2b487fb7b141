"""The rules, one small file a topic; each takes sentences and gives facts with evidence."""
