package epochscope.app.recording;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.jcodec.codecs.h264.H264Encoder;
import org.jcodec.codecs.h264.encode.RateControl;
import org.jcodec.codecs.h264.io.model.SliceType;
import org.jcodec.common.Codec;
import org.jcodec.common.MuxerTrack;
import org.jcodec.common.VideoCodecMeta;
import org.jcodec.common.VideoEncoder.EncodedFrame;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.io.SeekableByteChannel;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Packet;
import org.jcodec.common.model.Packet.FrameType;
import org.jcodec.common.model.Picture;
import org.jcodec.common.model.Size;
import org.jcodec.containers.mp4.muxer.MP4Muxer;

/** A film in H.264, baseline profile, in MP4: what browsers, players and slides can show. */
final class Mp4Film implements Film {
  /** Quantiser: lines and letters stay sharp. */
  private static final int QUALITY = 16;

  /** Pictures from one that stands alone to the next; players jump to these. */
  private static final int KEY_INTERVAL = 25;

  /** A second in units of which the duration of every usual rate is a whole number. */
  private static final int TIME_SCALE = 12_000;

  private final SeekableByteChannel channel;
  private final MP4Muxer muxer;
  private final H264Encoder encoder = new H264Encoder(new EvenQuality());
  private final int duration;
  private MuxerTrack track;
  private ByteBuffer buffer;
  private int written;

  Mp4Film(Path file, int framesPerSecond) throws IOException {
    channel = NIOUtils.writableChannel(file.toFile());
    muxer = MP4Muxer.createMP4MuxerToChannel(channel);
    encoder.setKeyInterval(KEY_INTERVAL);
    duration = TIME_SCALE / framesPerSecond;
  }

  @Override
  public void add(BufferedImage image) throws IOException {
    Picture picture = FilmColours.picture(image);
    if (track == null) {
      Size size = new Size(picture.getWidth(), picture.getHeight());
      track =
          muxer.addVideoTrack(
              Codec.H264, VideoCodecMeta.createSimpleVideoCodecMeta(size, ColorSpace.YUV420));
      buffer = ByteBuffer.allocate(encoder.estimateBufferSize(picture));
    }
    buffer.clear();
    EncodedFrame frame = encoder.encodeFrame(picture, buffer);
    track.addFrame(
        Packet.createPacket(
            frame.getData(),
            (long) written * duration,
            TIME_SCALE,
            duration,
            written,
            frame.isKeyFrame() ? FrameType.KEY : FrameType.INTER,
            null));
    written++;
  }

  @Override
  public void close() throws IOException {
    try {
      if (written > 0) {
        muxer.finish();
      }
    } finally {
      channel.close();
    }
  }

  /** The same quantiser for all. */
  private static final class EvenQuality implements RateControl {
    @Override
    public int startPicture(Size size, int most, SliceType type) {
      return QUALITY;
    }

    @Override
    public int initialQpDelta() {
      return 0;
    }

    @Override
    public int accept(int bits) {
      return 0;
    }
  }
}
