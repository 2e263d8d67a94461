def read_cifar(names):
    """CIFAR-10 in its binary version."""
    records = np.concatenate([np.fromfile(name, np.uint8) for name in names]).reshape(-1, 3073)
    images = records[:, 1:].reshape(-1, 3, 32, 32).astype(np.float32)
    return images, records[:, 0].astype(int)
