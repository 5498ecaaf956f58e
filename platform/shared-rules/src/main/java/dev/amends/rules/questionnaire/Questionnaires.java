package dev.amends.rules.questionnaire;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.amends.conventions.datafile.DataFiles;
import dev.amends.conventions.datafile.InvalidDataFile;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The question sets of {@code questionnaires/}, all versions; an invalid file prevents startup. */
@Singleton
public class Questionnaires {
  /** The set that an answer belongs to if it names none. */
  static final String DEFAULT = "first-call";

  private static final String FOLDER = "questionnaires/";

  private final SortedMap<String, SortedMap<Integer, Questionnaire>> byName = new TreeMap<>();

  /** Reads the files that {@code questionnaires/index.yaml} lists. */
  public Questionnaires() {
    for (String file :
        DataFiles.read(FOLDER + "index.yaml", new TypeReference<List<String>>() {})) {
      add(FOLDER + file, DataFiles.read(FOLDER + file, Questionnaire.class));
    }
    if (!byName.containsKey(DEFAULT)) {
      throw new InvalidDataFile(FOLDER + "index.yaml", "", "has no version of " + DEFAULT);
    }
  }

  private void add(String file, Questionnaire questionnaire) {
    Questionnaire other =
        byName
            .computeIfAbsent(questionnaire.name(), name -> new TreeMap<>())
            .put(questionnaire.version(), questionnaire);
    if (other != null) {
      throw new InvalidDataFile(
          file, "version", "is in another file as well (was " + other.version() + ")");
    }
  }

  /** Finds the newest version of a set. */
  public Optional<Questionnaire> find(String name) {
    return Optional.ofNullable(byName.get(name)).map(versions -> versions.get(versions.lastKey()));
  }

  /** Finds a version of a set. */
  public Optional<Questionnaire> find(String name, int version) {
    return Optional.ofNullable(byName.get(name)).map(versions -> versions.get(version));
  }

  /** The names of the sets, in alphabetical order. */
  public Set<String> names() {
    return byName.keySet();
  }

  /** The versions of a set, the oldest first. */
  public Set<Integer> versions(String name) {
    SortedMap<Integer, Questionnaire> versions = byName.get(name);
    return versions == null ? Set.of() : versions.keySet();
  }
}
