package dev.amends.assessment.questionnaire;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The questionnaires of the data files, read and checked when the service starts. */
@Startup
@ApplicationScoped
public class Questionnaires {
  private static final String FOLDER = "/questionnaires/";

  private final Map<String, Questionnaire> newest = new TreeMap<>();
  private final Set<String> questionIds = new TreeSet<>();

  Questionnaires(ObjectMapper json) {
    for (String file : read(json, "index.json", new TypeReference<List<String>>() {})) {
      Questionnaire questionnaire = read(json, file, new TypeReference<Questionnaire>() {});
      newest.merge(
          questionnaire.name(),
          questionnaire,
          (one, other) -> one.version() > other.version() ? one : other);
      questionnaire.questions().forEach(question -> questionIds.add(question.id()));
    }
  }

  private static <T> T read(ObjectMapper json, String file, TypeReference<T> type) {
    try (InputStream data = Questionnaires.class.getResourceAsStream(FOLDER + file)) {
      return json.readValue(Objects.requireNonNull(data, FOLDER + file + " is missing"), type);
    } catch (IOException e) {
      throw new UncheckedIOException(FOLDER + file + " cannot be read", e);
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
