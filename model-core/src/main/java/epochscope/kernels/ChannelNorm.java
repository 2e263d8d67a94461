package epochscope.kernels;

/**
 * y = γ·(x − mean)/√(variance + ε) + β channel by channel; what has no channels is as many channels
 * of one unit.
 *
 * @param perChannel units of each channel, one after the other
 */
public record ChannelNorm(int channels, int perChannel, double epsilon) {}
