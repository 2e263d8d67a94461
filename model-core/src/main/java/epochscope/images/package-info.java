/**
 * Images with their classes, from files or drawn by the program. {@link
 * epochscope.images.ImageSample} finds them for an {@link epochscope.spec.ImageSource}; their
 * pixels are read one image after another into arrays of whoever asks, so that nothing is held
 * twice.
 */
package epochscope.images;
