package dev.amends.launcher.database;

import dev.amends.launcher.process.PartFailed;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The PostgreSQL binaries, unpacked from the Maven artifact for this operating system.
 *
 * <p>They are unpacked next to their target directory and then moved in one step, so that the
 * directory is complete even if a process is killed while unpacking.
 */
final class PostgresBinaries {

  private static final String OPERATING_SYSTEM =
      System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";

  private final Path directory;

  private PostgresBinaries(Path directory) {
    this.directory = directory;
  }

  /** Returns the binaries in a directory; unpacks them if the directory is missing. */
  static synchronized PostgresBinaries install(Path directory) {
    try {
      Path parent = Files.createDirectories(directory.toAbsolutePath().getParent());
      Path lock = parent.resolve(directory.getFileName() + ".lock");
      // Another process may be unpacking now; the lock of a killed process is released.
      try (FileChannel channel =
              FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock held = channel.lock()) {
        if (held.isValid() && !Files.exists(directory)) {
          Path unpacking = parent.resolve(directory.getFileName() + ".unpacking");
          Directories.delete(unpacking);
          unpack(unpacking);
          Files.move(unpacking, directory, StandardCopyOption.ATOMIC_MOVE);
        }
      }
      return new PostgresBinaries(directory);
    } catch (IOException e) {
      throw new PartFailed(
          "Could not unpack PostgreSQL into %s: %s".formatted(directory, e.getMessage()), e);
    }
  }

  /** The path of a program. */
  String program(String name) {
    return directory.resolve("bin").resolve(name).toString();
  }

  private static void unpack(Path target) throws IOException {
    try (InputStream artifact =
            DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                OPERATING_SYSTEM, System.getProperty("os.arch"));
        TarArchiveInputStream archive =
            new TarArchiveInputStream(new XZCompressorInputStream(artifact))) {
      TarArchiveEntry entry;
      while ((entry = archive.getNextEntry()) != null) {
        unpack(archive, entry, target.resolve(entry.getName()).normalize());
      }
    }
  }

  private static void unpack(TarArchiveInputStream archive, TarArchiveEntry entry, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Path folder = Objects.requireNonNull(target.getParent());
    Files.createDirectories(folder);
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else if (entry.isFile()) {
      Files.copy(archive, target);
      if (folder.endsWith("bin") && !target.toFile().setExecutable(true, false)) {
        throw new IOException("could not make " + target + " executable");
      }
    } else {
      throw new IOException("unexpected entry " + entry.getName() + " in the archive");
    }
  }
}
