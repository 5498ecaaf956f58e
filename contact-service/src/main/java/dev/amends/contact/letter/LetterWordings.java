package dev.amends.contact.letter;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.amends.conventions.datafile.DataFiles;
import dev.amends.letters.sender.Senders;
import dev.amends.letters.sender.Senders.LenderText;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The texts of the letters, with those that a lender replaces; validated at start. */
@Startup
@ApplicationScoped
class LetterWordings {
  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  private final Map<String, LetterWording> general = new HashMap<>();
  private final Map<String, LetterWording> ofLenders = new HashMap<>();

  LetterWordings(Senders senders, LetterConfig config) {
    if (!config.lenders().isEmpty()) {
      throw new IllegalStateException(
          "amends.contact.letters.lenders.* has moved; use amends.senders.* instead");
    }
    for (String language : Senders.LANGUAGES) {
      general.put(language, parse(file(language), readTree(language)));
    }
    Set<String> labels = of("", Senders.LANGUAGES.getFirst()).labels().keySet();
    general.forEach((language, wording) -> wording.validate(file(language), labels));
    for (LenderText text : senders.texts()) {
      text.section("letters").ifPresent(own -> add(text, own, labels));
    }
  }

  private void add(LenderText text, JsonNode own, Set<String> labels) {
    LetterWording wording = parse(text.file(), merged(readTree(text.language()), own));
    wording.validate(text.file(), labels);
    ofLenders.put(key(text.lenderId(), text.language()), wording);
  }

  /** Replaces texts and lists; maps are merged key by key. */
  private static JsonNode merged(JsonNode general, JsonNode own) {
    if (general instanceof ObjectNode texts && own.isObject()) {
      own.properties()
          .forEach(
              entry -> {
                JsonNode old = texts.path(entry.getKey());
                texts.set(entry.getKey(), merged(old, entry.getValue()));
              });
      return texts;
    }
    return own;
  }

  private static String file(String language) {
    return "letters/" + language + ".yaml";
  }

  private static JsonNode readTree(String language) {
    return DataFiles.read(file(language), JsonNode.class);
  }

  private static LetterWording parse(String file, JsonNode tree) {
    try {
      return YAML.treeToValue(tree, LetterWording.class);
    } catch (IOException e) {
      throw new IllegalStateException(file + ": letters: " + e.getMessage(), e);
    }
  }

  private static String key(String lenderId, String language) {
    return language + " " + lenderId;
  }

  /** The texts for a lender's letters. */
  LetterWording of(String lenderId, String language) {
    LetterWording own = ofLenders.get(key(lenderId, language));
    LetterWording wording = own == null ? general.get(language) : own;
    if (wording == null) {
      throw new IllegalStateException("no letters in the language " + language);
    }
    return wording;
  }
}
