package dev.amends.contact.contactfile;

import dev.amends.contact.letter.Documents.Received;
import dev.amends.contact.letter.Sha256;
import dev.amends.conventions.Problem;
import dev.amends.conventions.Problems;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.MemorySize;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Takes a content from the wire into a file, counted and hashed on the way, so that a slow or an
 * endless sender holds no connection to the database and leaves nothing behind.
 */
@Startup
@ApplicationScoped
class AttachmentUpload {
  private static final int PIECE_BYTES = 64 * 1024;

  private final AttachmentConfig config;

  AttachmentUpload(
      AttachmentConfig config,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize bodyMax) {
    if (config.sizeMax().asLongValue() >= bodyMax.asLongValue()) {
      throw new IllegalStateException(
          "amends.contact.attachments.size-max must be less than quarkus.http.limits.max-body-size");
    }
    this.config = config;
  }

  /**
   * The media type without its parameters, in lower case.
   *
   * @throws dev.amends.conventions.Problem 415 where it is none of those that may be attached
   */
  String mediaType(@Nullable String contentType) {
    String type = contentType == null ? "" : contentType.split(";", 2)[0].strip();
    type = type.toLowerCase(Locale.ROOT);
    if (!config.mediaTypes().contains(type)) {
      throw Problems.unsupportedMediaType(
          "Content-Type", "must be one of " + new TreeSet<>(config.mediaTypes()));
    }
    return type;
  }

  /**
   * Receives a content, hands it on, and removes the file.
   *
   * @param announcedBytes what the sender says of its length, where he does
   * @param expected the hash that the sender names, where he does
   * @throws dev.amends.conventions.Problem 413 where it is too large, 400 where it is empty, 422
   *     where it is not what the sender hashed
   */
  <T> T receive(
      InputStream body,
      long announcedBytes,
      @Nullable Sha256 expected,
      Function<Received, T> then) {
    if (announcedBytes > config.sizeMax().asLongValue()) {
      throw tooLarge();
    }
    try {
      Path file = Files.createTempFile("attachment", null);
      try {
        return then.apply(checked(spool(body, file), expected));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot receive an attachment", e);
    }
  }

  private Received spool(InputStream body, Path file) throws IOException {
    MessageDigest hash = Sha256.started();
    byte[] piece = new byte[PIECE_BYTES];
    long bytes = 0;
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
        bytes += read;
        if (bytes > config.sizeMax().asLongValue()) {
          throw tooLarge();
        }
        hash.update(piece, 0, read);
        out.write(piece, 0, read);
      }
    }
    return new Received(file, Sha256.finished(hash), bytes);
  }

  private static Received checked(Received received, @Nullable Sha256 expected) {
    if (received.bytes() == 0) {
      throw Problems.invalid("body", "must not be empty");
    }
    if (expected != null && !expected.equals(received.sha256())) {
      throw Problems.refused(
          "digest-mismatch",
          "Content-Digest",
          "does not match what was received, which has " + received.sha256().header());
    }
    return received;
  }

  private Problem tooLarge() {
    return Problems.tooLarge("body", config.sizeMax().asLongValue());
  }
}
