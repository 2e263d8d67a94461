def words(measures):
    return ", ".join(f"{name} {value:.5f}" for name, value in measures.items())
