def read_table():
    """Rows of the table, those without a target left out, by the names of their columns."""
    unpack = gzip.open if TABLE.endswith(".gz") else open
    with unpack(TABLE, "rt", encoding="utf-8-sig", newline="") as file:
        lines = [line for line in file if line.strip() and not line.lstrip().startswith("#")]
    delimiter = next((d for d in "\t;" if all(d in line for line in lines[:20])), ",")
    reader = csv.reader(lines, delimiter=delimiter, skipinitialspace=True)
$NAMES
    rows = [dict(zip(names, (cell.strip() for cell in cells))) for cells in reader]
    return [row for row in rows if $PRESENT]
