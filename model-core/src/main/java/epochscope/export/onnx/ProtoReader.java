package epochscope.export.onnx;

import epochscope.spec.InvalidInputException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the fields of a protocol buffer one after the other, never beyond its end. */
final class ProtoReader {
  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int LENGTH_DELIMITED = 2;
  private static final int FIXED32 = 5;
  private static final int MOST_SHIFT = 63;

  private final ByteBuffer in;
  private int field;
  private int wireType;

  ProtoReader(ByteBuffer in) {
    this.in = in.slice().order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Goes to the next field; its value must then be taken or skipped. */
  boolean next() {
    if (!in.hasRemaining()) {
      return false;
    }
    long tag = varint();
    field = (int) (tag >>> 3);
    wireType = (int) (tag & 7);
    return true;
  }

  int field() {
    return field;
  }

  /** One number, or several side by side. */
  void addNumbers(List<Long> into) {
    if (wireType != LENGTH_DELIMITED) {
      into.add(number());
      return;
    }
    ProtoReader packed = message();
    while (packed.in.hasRemaining()) {
      into.add(packed.varint());
    }
  }

  /** One number of single precision, or several side by side. */
  void addReals(List<Float> into) {
    if (wireType != LENGTH_DELIMITED) {
      into.add(real());
      return;
    }
    ProtoReader packed = message();
    while (packed.in.hasRemaining()) {
      into.add(packed.need(Float.BYTES).getFloat());
    }
  }

  long number() {
    expect(VARINT);
    return varint();
  }

  float real() {
    expect(FIXED32);
    return need(Float.BYTES).getFloat();
  }

  String text() {
    return StandardCharsets.UTF_8.decode(bytes()).toString();
  }

  ProtoReader message() {
    return new ProtoReader(bytes());
  }

  ByteBuffer bytes() {
    expect(LENGTH_DELIMITED);
    return taken(varint());
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; shift <= MOST_SHIFT; shift += 7) {
      byte next = need(1).get();
      value |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new InvalidInputException("a number has more than 10 bytes, expected a protocol buffer");
  }

  void skip() {
    switch (wireType) {
      case VARINT -> varint();
      case FIXED64 -> taken(Long.BYTES);
      case LENGTH_DELIMITED -> taken(varint());
      case FIXED32 -> taken(Float.BYTES);
      default ->
          throw new InvalidInputException(
              "field " + field + " has wire type " + wireType + ", expected 0, 1, 2 or 5");
    }
  }

  private void expect(int type) {
    if (wireType != type) {
      throw new InvalidInputException(
          "field " + field + " has wire type " + wireType + ", expected " + type);
    }
  }

  private ByteBuffer need(int bytes) {
    if (in.remaining() < bytes) {
      throw new InvalidInputException("it ends in the middle of a value");
    }
    return in;
  }

  private ByteBuffer taken(long length) {
    if (length < 0 || length > in.remaining()) {
      throw new InvalidInputException(
          "field " + field + " says it has " + length + " bytes where " + in.remaining() + " are");
    }
    ByteBuffer part = in.slice(in.position(), (int) length).order(ByteOrder.LITTLE_ENDIAN);
    in.position(in.position() + (int) length);
    return part;
  }
}
