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
 * PostgreSQL's programs, unpacked from the Maven artifact of this operating system.
 *
 * <p>They are unpacked beside their place and then moved there as a whole: a folder half unpacked
 * by a program that was killed is never taken for a whole one.
 */
final class Binaries {

  private static final String OPERATING_SYSTEM =
      System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";

  private final Path directory;

  private Binaries(Path directory) {
    this.directory = directory;
  }

  /** The programs in a directory, which is filled first where it is not there. */
  static synchronized Binaries in(Path directory) {
    try {
      Path parent = Files.createDirectories(directory.toAbsolutePath().getParent());
      Path lock = parent.resolve(directory.getFileName() + ".lock");
      // Another program may be unpacking at this moment; a killed one has let go of the lock.
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
      return new Binaries(directory);
    } catch (IOException e) {
      throw new PartFailed(
          "Could not unpack PostgreSQL into %s: %s".formatted(directory, e.getMessage()), e);
    }
  }

  /** The path of one of the programs. */
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
      throw new IOException("did not expect " + entry.getName() + " in the archive");
    }
  }
}
