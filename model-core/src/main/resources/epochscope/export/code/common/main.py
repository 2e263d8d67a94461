def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", metavar="MODEL.json", help="answer its check rows, and compare")
    parser.add_argument("--epochs", type=int, default=EPOCHS, help="default: %(default)s")
    options = parser.parse_args()
    if options.check:
        sys.exit(0 if check(options.check) else 1)
    train(options.epochs)


if __name__ == "__main__":
    main()
