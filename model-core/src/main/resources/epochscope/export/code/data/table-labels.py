def load():
    """$WHAT"""
    rows = read_table()
    features = np.array([[number(row[name]) for name in FEATURES] for row in rows])
    labels = np.array([$LABEL for row in rows])
$EXTRA    return $RETURNED
