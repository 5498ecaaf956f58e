package dev.amends.letters.sender;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A lender's logo.
 *
 * @param mediaType image/png or image/jpeg
 */
@SuppressWarnings("ArrayRecordComponent") // it is passed on, never compared
public record Logo(String mediaType, byte[] content) {
  private static final int BYTES_MAX = 64 * 1024;

  /**
   * Reads a logo.
   *
   * @param key the configuration key that names the file
   * @throws IllegalStateException if it is not a PNG or JPEG file of at most 64 kB
   */
  static Logo read(String key, String path) {
    try {
      Path file = Path.of(path);
      if (!Files.isRegularFile(file) || Files.size(file) > BYTES_MAX) {
        throw invalid(key, path);
      }
      byte[] content = Files.readAllBytes(file);
      String mediaType = mediaType(content);
      if (mediaType == null) {
        throw invalid(key, path);
      }
      return new Logo(mediaType, content);
    } catch (IOException e) {
      throw new IllegalStateException(key + ": cannot read " + path, e);
    }
  }

  private static IllegalStateException invalid(String key, String path) {
    return new IllegalStateException(
        key + ": must be a PNG or JPEG file of at most 64 kB (was " + path + ")");
  }

  /** The media type of an image by its first bytes; null if it is neither PNG nor JPEG. */
  public static @Nullable String mediaType(byte[] content) {
    if (content.length > 3 && content[0] == (byte) 0x89 && content[1] == 'P' && content[2] == 'N') {
      return "image/png";
    }
    return content.length > 3 && content[0] == (byte) 0xff && content[1] == (byte) 0xd8
        ? "image/jpeg"
        : null;
  }
}
