package dev.amends.cases.strategy;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.amends.conventions.datafile.DataFiles;
import dev.amends.conventions.datafile.InvalidDataFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
    files.byFile.forEach(files::checkChallenger);
    files.checkConflicts();
    return files.byFile;
  }

  /**
   * Reads a strategy that is not in a file, written as YAML or JSON.
   *
   * @throws InvalidDataFile if it breaks a rule
   */
  static Strategy parse(String document) {
    try (InputStream data = new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8))) {
      return DataFiles.read(data, "strategy", STRATEGY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  /** A challenger applies only in place of the strategy that it challenges. */
  private void checkConflicts() {
    Set<String> challengers =
        byFile.values().stream()
            .map(Strategy::challenger)
            .filter(Objects::nonNull)
            .map(Strategy.Challenger::strategy)
            .collect(Collectors.toSet());
    List<Map.Entry<String, Strategy>> chosen =
        byFile.entrySet().stream()
            .filter(entry -> !challengers.contains(entry.getValue().name()))
            .toList();
    for (int i = 0; i < chosen.size(); i++) {
      for (Map.Entry<String, Strategy> other : chosen.subList(0, i)) {
        requireNoConflict(chosen.get(i), other);
      }
    }
  }

  private static void requireNoConflict(
      Map.Entry<String, Strategy> entry, Map.Entry<String, Strategy> other) {
    Strategy strategy = entry.getValue();
    if (other.getValue().conflictsWith(strategy)) {
      throw new InvalidDataFile(
          entry.getKey(),
          "effectiveFrom",
          "%s and %s of %s would both apply to the same lender and product from %s"
              .formatted(
                  strategy.reference(),
                  other.getValue().reference(),
                  other.getKey(),
                  strategy.effectiveFrom()));
    }
  }

  private void checkChallenger(String file, Strategy strategy) {
    Strategy.Challenger challenger = strategy.challenger();
    if (challenger == null) {
      return;
    }
    List<Strategy> named =
        byFile.values().stream()
            .filter(other -> other.name().equals(challenger.strategy()))
            .toList();
    if (named.isEmpty() || challenger.strategy().equals(strategy.name())) {
      throw new InvalidDataFile(
          file,
          "challenger.strategy",
          "must name another strategy (was " + challenger.strategy() + ")");
    }
    if (named.stream().anyMatch(other -> other.challenger() != null)) {
      throw new InvalidDataFile(
          file,
          "challenger.strategy",
          challenger.strategy() + " must not have a challenger of its own");
    }
  }

  private void add(String file, Strategy strategy) {
    byFile.forEach(
        (otherFile, other) -> {
          if (other.reference().equals(strategy.reference())) {
            throw new InvalidDataFile(
                file, "version", "%s is in %s as well".formatted(other.reference(), otherFile));
          }
        });
    byFile.put(file, strategy);
  }
}
