package dev.amends.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amends.conventions.evidence.ContentHash;
import dev.amends.letters.Sha256;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The entries or records of a part, compared with those that the manifest lists. Names the first
 * one that was altered, is missing, was inserted or was moved, even where no chain covers it.
 */
final class PartItems {
  private static final String ENTRIES = "entries";
  private static final String ITEMS = "items";

  private PartItems() {}

  /** Returns the SHA-256 of each entry or record of a part, in their order. */
  static List<String> hashes(String file, JsonNode part) {
    List<String> hashes = new ArrayList<>();
    part.path(property(file)).forEach(item -> hashes.add(hash(item)));
    return hashes;
  }

  private static String property(String file) {
    return file.equals(EvidenceCollection.TIMELINE) ? ENTRIES : ITEMS;
  }

  private static String hash(JsonNode item) {
    return item instanceof ObjectNode object
        ? ContentHash.of(object)
        : Sha256.of(item.toString().getBytes(UTF_8)).hex();
  }

  /** Returns the first difference from the list of the manifest; empty if there is none. */
  static Optional<Finding> difference(Manifest.Member listed, JsonNode part) {
    List<String> expected = listed.items();
    List<String> found = hashes(listed.name(), part);
    int same = 0;
    while (same < Math.min(expected.size(), found.size())
        && expected.get(same).equals(found.get(same))) {
      same++;
    }
    boolean complete = same == expected.size() && same == found.size();
    if (complete || expected.isEmpty()) {
      return Optional.empty(); // a record in an empty part is one that no entry announces
    }
    return Optional.of(
        new Finding(
            listed.name() + ", " + describe(listed.name(), part, same),
            what(expected, found, same)));
  }

  private static String what(List<String> expected, List<String> found, int same) {
    if (same == found.size()) {
      return "is missing: there were %d, and there are %d".formatted(expected.size(), same);
    }
    int place = expected.indexOf(found.get(same));
    boolean expectedLater =
        same < expected.size() && found.subList(same, found.size()).contains(expected.get(same));
    if (place < 0) {
      return expectedLater || same == expected.size() ? "was inserted" : "was altered";
    }
    if (place < same) {
      return "was inserted: it repeats number %d".formatted(place + 1);
    }
    return expectedLater
        ? "was moved: it was number %d".formatted(place + 1)
        : "number %d is missing before it".formatted(same + 1);
  }

  private static String describe(String file, JsonNode part, int index) {
    boolean timeline = file.equals(EvidenceCollection.TIMELINE);
    JsonNode item = part.path(property(file)).path(index);
    String place = "%s %d".formatted(timeline ? "entry" : "record", index + 1);
    return timeline || item.isMissingNode()
        ? place
        : "%s (%s %s)".formatted(place, StrictJson.text(item, "kind"), StrictJson.text(item, "id"));
  }

  /** Names the entry or record of a part at which it is no longer valid JSON. */
  static Finding unreadable(String file, byte[] content) {
    int complete = complete(property(file), content);
    String place =
        complete < 0
            ? file
            : "%s, %s %d"
                .formatted(
                    file,
                    file.equals(EvidenceCollection.TIMELINE) ? "entry" : "record",
                    complete + 1);
    return new Finding(place, "was altered: it is not valid JSON from here on");
  }

  /** Counts the complete items before the error; -1 if it is not among the items. */
  private static int complete(String property, byte[] content) {
    int complete = -1;
    try (JsonParser parser = StrictJson.parser(content)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean items = property.equals(parser.currentName());
        parser.nextToken();
        if (items && parser.currentToken() == JsonToken.START_ARRAY) {
          complete = 0;
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            parser.skipChildren();
            complete++;
          }
          complete = -1;
        } else {
          parser.skipChildren();
        }
      }
    } catch (IOException e) {
      return complete;
    }
    return complete;
  }
}
