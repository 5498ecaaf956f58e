package dev.amends.contact.contactfile;

import dev.amends.letters.Documents;
import dev.amends.letters.Sha256;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Copies a stored file to a temporary file and verifies its hash before the first byte is sent. The
 * server sends the temporary file without a thread or a database connection, however slow the
 * client is.
 */
@ApplicationScoped
class AttachmentDownload {
  private final Documents documents;

  AttachmentDownload(Documents documents) {
    this.documents = documents;
  }

  /**
   * Returns the verified file, which is deleted when the exchange has ended.
   *
   * @throws IllegalStateException if the stored file is missing or was altered
   */
  Path prepare(Sha256 sha256, RoutingContext exchange) {
    try {
      Path file = Files.createTempFile("attachment", null);
      exchange.addEndHandler(ended -> delete(file));
      try (OutputStream out = Files.newOutputStream(file)) {
        documents.copy(sha256, out);
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot prepare a download", e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + file, e);
    }
  }
}
