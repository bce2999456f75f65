package dev.warrenperf.bytes;

import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdException;
import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** Zstandard frames (RFC 8878), each with a checksum of its content. */
public final class Zstd {

  /** Packs an hour of Warren's snapshots 31 to 1; higher levels are many times as slow. */
  private static final int LEVEL = 9;

  private Zstd() {}

  /**
   * The plain bytes of a stream of frames. It throws {@link EOFException} when the last frame is
   * truncated and {@link ZipException} when one is corrupt.
   */
  public static InputStream open(InputStream packed) throws IOException {
    try {
      return new Frames(new ZstdInputStreamNoFinalizer(packed));
    } catch (LinkageError missing) {
      throw unavailable(missing);
    }
  }

  /** One frame that holds the first {@code length} bytes. */
  public static byte[] frame(byte[] bytes, int length) throws IOException {
    try (ZstdCompressCtx context = new ZstdCompressCtx()) {
      context.setLevel(LEVEL).setChecksum(true);
      return context.compress(java.util.Arrays.copyOf(bytes, length));
    } catch (ZstdException failure) {
      throw new IOException("cannot be packed: " + failure.getMessage(), failure);
    } catch (LinkageError missing) {
      throw unavailable(missing);
    }
  }

  private static IOException unavailable(LinkageError missing) {
    return new IOException(
        "zstd cannot be used here, since its native library cannot be loaded from "
            + System.getProperty("java.io.tmpdir")
            + ": name another directory with WARREN_PERF_JAVA_OPTS=-Djava.io.tmpdir=DIR, or unpack"
            + " the files with 'zstd -d' first",
        missing);
  }

  private static final class Frames extends BlockStream {
    private final ZstdInputStreamNoFinalizer in;

    Frames(ZstdInputStreamNoFinalizer in) {
      this.in = in;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      try {
        return in.read(into, offset, length);
      } catch (ZstdIOException failure) {
        throw failure.getMessage() != null && failure.getMessage().contains("Truncated")
            ? truncated(failure)
            : corrupt(failure);
      }
    }

    private static EOFException truncated(ZstdIOException failure) {
      EOFException truncated =
          new EOFException("expected whole zstd frames, found a truncated one");
      truncated.initCause(failure);
      return truncated;
    }

    private static ZipException corrupt(ZstdIOException failure) {
      ZipException corrupt =
          new ZipException("expected zstd frames, found corrupt ones: " + failure.getMessage());
      corrupt.initCause(failure);
      return corrupt;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
