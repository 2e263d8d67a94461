def augment(x, random):
    """The images of a batch, each mirrored, scaled, turned and shifted at random."""
    x = np.stack([moved(image, random) for image in x])
    return x$NOISE


def moved(image, random):
    """Each pixel comes from between four others; beyond the border the border goes on."""
    _, rows, columns = image.shape
    angle = np.radians(AUGMENT_ROTATE) * random.uniform(-1, 1)
    factor = 1 + AUGMENT_SCALE * random.uniform(-1, 1)
    cos, sin = np.cos(angle) / factor, np.sin(angle) / factor
    shift_x, shift_y = AUGMENT_SHIFT * random.uniform(-1, 1, 2)
    side = -1 if AUGMENT_FLIP and random.uniform() < 0.5 else 1
    middle_x, middle_y = (columns - 1) / 2, (rows - 1) / 2
    y, x = np.mgrid[:rows, :columns]
    y, x = y - middle_y - shift_y, x - middle_x - shift_x
    from_x = np.clip(middle_x + side * (cos * x + sin * y), 0, columns - 1)
    from_y = np.clip(middle_y + cos * y - sin * x, 0, rows - 1)
    left, top = from_x.astype(int), from_y.astype(int)
    right, bottom = np.minimum(left + 1, columns - 1), np.minimum(top + 1, rows - 1)
    across, down = from_x - left, from_y - top
    upper = image[:, top, left] * (1 - across) + image[:, top, right] * across
    lower = image[:, bottom, left] * (1 - across) + image[:, bottom, right] * across
    return upper * (1 - down) + lower * down
