package dev.amends.contact.contactfile;

import dev.amends.conventions.Problem;
import dev.amends.conventions.Problems;
import dev.amends.letters.Documents.ReceivedFile;
import dev.amends.letters.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Receives an upload into a temporary file, counting and hashing it on the way, so that a slow or
 * endless sender holds no database connection and leaves nothing behind.
 */
@ApplicationScoped
class AttachmentUpload {
  private static final int BUFFER_BYTES = 64 * 1024;

  private final AttachmentConfig config;

  AttachmentUpload(AttachmentConfig config) {
    this.config = config;
  }

  /**
   * Returns the media type without its parameters, in lower case.
   *
   * @throws dev.amends.conventions.Problem 415 if the media type cannot be attached
   */
  String mediaType(@Nullable String contentType) {
    String type = contentType == null ? "" : contentType.split(";", 2)[0].strip();
    type = type.toLowerCase(Locale.ROOT);
    if (!config.mediaTypes().contains(type)) {
      throw Problems.unsupportedMediaType(
          "Content-Type",
          "must be one of %s (was %s)".formatted(new TreeSet<>(config.mediaTypes()), type));
    }
    return type;
  }

  /**
   * Receives an upload, passes it on and deletes the temporary file.
   *
   * @param announcedBytes the length that the sender announced, -1 if none
   * @param expected the hash that the sender named, if any
   * @throws dev.amends.conventions.Problem 413 if the upload is too large, 400 if it is empty, 422
   *     if its hash differs from the expected one
   */
  <T> T receive(
      InputStream body,
      long announcedBytes,
      @Nullable Sha256 expected,
      Function<ReceivedFile, T> use) {
    if (announcedBytes > config.sizeMax().asLongValue()) {
      throw tooLarge();
    }
    try {
      Path file = Files.createTempFile("attachment", null);
      try {
        return use.apply(verify(spool(body, file), expected));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot receive an attachment", e);
    }
  }

  private ReceivedFile spool(InputStream body, Path file) throws IOException {
    MessageDigest hash = Sha256.newDigest();
    byte[] buffer = new byte[BUFFER_BYTES];
    long bytes = 0;
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int read = read(body, buffer); read >= 0; read = read(body, buffer)) {
        bytes += read;
        if (bytes > config.sizeMax().asLongValue()) {
          throw tooLarge();
        }
        hash.update(buffer, 0, read);
        out.write(buffer, 0, read);
      }
    }
    return new ReceivedFile(file, Sha256.of(hash), bytes);
  }

  private static int read(InputStream body, byte[] buffer) {
    try {
      return body.read(buffer);
    } catch (IOException gone) {
      throw Problems.invalid("body", "ended before it was complete");
    }
  }

  private static ReceivedFile verify(ReceivedFile received, @Nullable Sha256 expected) {
    if (received.bytes() == 0) {
      throw Problems.invalid("body", "must not be empty");
    }
    if (expected != null && !expected.equals(received.sha256())) {
      throw Problems.rejected(
          "digest-mismatch",
          "Content-Digest",
          "must match the received file, which has " + received.sha256().header());
    }
    return received;
  }

  private Problem tooLarge() {
    return Problems.tooLarge("body", config.sizeMax().asLongValue());
  }
}
