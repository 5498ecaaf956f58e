package dev.amends.cases.strategy;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.amends.conventions.datafile.DataFiles;
import dev.amends.conventions.datafile.InvalidDataFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the files of strategies. An error names the file, the step and the rule. */
final class StrategyFiles {
  private static final String FOLDER = "strategies/";
  private static final String DIRECTORY = "amends.cases.strategy.directory";
  private static final TypeReference<Strategy> STRATEGY = new TypeReference<>() {};

  private final Map<String, Strategy> byFile = new LinkedHashMap<>();

  /** Reads the shipped strategies and those of a directory. */
  static Map<String, Strategy> read(Optional<Path> directory) {
    StrategyFiles files = new StrategyFiles();
    for (String file :
        DataFiles.read(FOLDER + "index.yaml", new TypeReference<List<String>>() {})) {
      files.add(FOLDER + file, DataFiles.read(FOLDER + file, Strategy.class));
    }
    directory.ifPresent(files::addAll);
    return files.byFile;
  }

  private void addAll(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new IllegalStateException(
          DIRECTORY + " must be a directory that exists (was " + directory + ")");
    }
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.yaml")) {
      files.forEach(found::add);
      for (Path file : found.stream().sorted().toList()) {
        try (InputStream data = Files.newInputStream(file)) {
          add(file.toString(), DataFiles.read(data, file.toString(), STRATEGY));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(DIRECTORY + " cannot be read", e);
    }
  }

  private void add(String file, Strategy strategy) {
    byFile.forEach(
        (otherFile, other) -> {
          if (other.reference().equals(strategy.reference())) {
            throw new InvalidDataFile(
                file, "version", "%s is in %s as well".formatted(other.reference(), otherFile));
          }
          if (other.conflictsWith(strategy)) {
            throw new InvalidDataFile(
                file,
                "effectiveFrom",
                "%s and %s of %s would both apply to the same lender and product from %s"
                    .formatted(
                        strategy.reference(),
                        other.reference(),
                        otherFile,
                        strategy.effectiveFrom()));
          }
        });
    byFile.put(file, strategy);
  }
}
