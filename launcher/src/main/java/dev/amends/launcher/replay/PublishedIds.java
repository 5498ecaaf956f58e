package dev.amends.launcher.replay;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * The ids of the events published from a file, in a temporary file because there may be millions.
 */
final class PublishedIds implements AutoCloseable {

  private final Path file;
  private final DataOutputStream out;

  PublishedIds() throws IOException {
    this.file = Files.createTempFile("amends-replay-", ".ids");
    this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
  }

  void add(UUID id) {
    try {
      out.writeLong(id.getMostSignificantBits());
      out.writeLong(id.getLeastSignificantBits());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write to " + file, e);
    }
  }

  /** Returns those of the given ids that were published. */
  Set<UUID> among(Set<UUID> ids) throws IOException {
    out.flush();
    Set<UUID> found = new HashSet<>();
    if (ids.isEmpty()) {
      return found;
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      while (true) {
        UUID id = new UUID(in.readLong(), in.readLong());
        if (ids.contains(id)) {
          found.add(id);
        }
      }
    } catch (EOFException end) {
      return found;
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(file);
  }
}
