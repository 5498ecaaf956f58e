package dev.amends.assessment.questionnaire;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.amends.conventions.datafile.DataFiles;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
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
    for (String file :
        DataFiles.read(FOLDER + "index.json", new TypeReference<List<String>>() {})) {
      Questionnaire questionnaire = DataFiles.read(FOLDER + file, Questionnaire.class);
      newest.merge(
          questionnaire.name(),
          questionnaire,
          (candidate, other) -> candidate.version() > other.version() ? candidate : other);
      questionnaire.questions().forEach(question -> questionIds.add(question.id()));
    }
  }

  /** Finds the newest version of a questionnaire. */
  Optional<Questionnaire> find(String name) {
    return Optional.ofNullable(newest.get(name));
  }

  /** The ids of the questions of all versions, to which an answer may refer. */
  public Set<String> questionIds() {
    return questionIds;
  }
}
