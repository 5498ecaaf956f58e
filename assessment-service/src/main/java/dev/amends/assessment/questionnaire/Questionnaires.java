package dev.amends.assessment.questionnaire;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.amends.conventions.datafile.DataFiles;
import dev.amends.conventions.datafile.InvalidDataFile;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The questionnaires of the data files, validated when the service starts. */
@Startup
@ApplicationScoped
public class Questionnaires {
  private static final String FOLDER = "questionnaires/";

  private final Map<String, Questionnaire> newest = new TreeMap<>();
  private final Set<String> questionIds = new TreeSet<>();

  Questionnaires() {
    Map<String, String> files = new HashMap<>();
    for (String file :
        DataFiles.read(FOLDER + "index.json", new TypeReference<List<String>>() {})) {
      Questionnaire questionnaire = DataFiles.read(FOLDER + file, Questionnaire.class);
      String other = files.put(questionnaire.name() + " " + questionnaire.version(), file);
      if (other != null) {
        throw new InvalidDataFile(
            FOLDER + file, "version", "is the same as in " + other + "; increase it");
      }
      newest.merge(
          questionnaire.name(),
          questionnaire,
          (known, next) -> known.version() > next.version() ? known : next);
      questionnaire.questions().forEach(question -> questionIds.add(question.id()));
    }
  }

  /** Finds the newest version of a questionnaire. */
  Optional<Questionnaire> find(String name) {
    return Optional.ofNullable(newest.get(name));
  }

  /** The ids of the questions of all versions; an answer may refer to any. */
  public Set<String> questionIds() {
    return Collections.unmodifiableSet(questionIds);
  }
}
