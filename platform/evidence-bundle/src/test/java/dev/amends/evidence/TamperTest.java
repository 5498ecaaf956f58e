package dev.amends.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody does to a bundle, the first finding names the entry, record or file. */
@SuppressWarnings("NullAway.Init") // written before the first test
class TamperTest {
  private static final int ENTRIES = 12;
  private static final int FLIPS = 300;
  private static final String TIMELINE = EvidenceCollection.TIMELINE;
  private static final String PART = "contact-service.json";

  @TempDir static Path folder;
  private static Bundle written;

  @BeforeAll
  static void write() throws IOException {
    written = Bundle.read(AnEvidence.ofEntries(ENTRIES).write(folder, "en"));
  }

  @ParameterizedTest
  @CsvSource({TIMELINE + ", 1", TIMELINE + ", 2", PART + ", 3", PART + ", 4"})
  void aFlippedByteNamesTheEntryOrRecordThatHasIt(String name, long seed) throws IOException {
    Random random = new Random(seed);
    List<String> items = items(AnEvidence.ofEntries(ENTRIES), name);
    String text = new String(content(name), UTF_8);

    for (int flip = 0; flip < FLIPS; flip++) {
      int item = random.nextInt(items.size());
      int start = text.substring(0, text.indexOf(items.get(item))).getBytes(UTF_8).length;
      byte[] bytes = content(name).clone();
      int position = start + random.nextInt(items.get(item).getBytes(UTF_8).length);
      bytes[position] = (byte) (bytes[position] ^ (1 << random.nextInt(8)));

      assertThat(first(with(name, bytes)))
          .as("seed %d: byte %d of %s", seed, position, name)
          .satisfiesAnyOf(
              found -> assertThat(found).contains(number(name, item)),
              found -> assertThat(found).contains(id(item)));
    }
  }

  /** A record is named by its number in the file or by its id. */
  private static String id(int item) {
    return PART + ", record CONTACT contact-" + 2 * (item + 1) + ":";
  }

  /** An entry whose own number was altered is named by the one that belongs in its place. */
  private static String number(String name, int item) {
    return name.equals(TIMELINE) ? "entry " + (item + 1) : PART + ", record " + (item + 1);
  }

  private static List<String> items(AnEvidence evidence, String name) {
    List<String> texts = new ArrayList<>();
    array(evidence, name).forEach(item -> texts.add(item.toString()));
    return texts;
  }

  private static ArrayNode array(AnEvidence evidence, String name) {
    return name.equals(TIMELINE) ? evidence.entries : evidence.items;
  }

  @ParameterizedTest
  @ValueSource(strings = {TIMELINE, PART})
  void aMissingOneIsNamed(String name) throws IOException {
    for (int index = 0; index < array(AnEvidence.ofEntries(ENTRIES), name).size(); index++) {
      AnEvidence altered = AnEvidence.ofEntries(ENTRIES);
      array(altered, name).remove(index);
      boolean last = index == array(altered, name).size();

      assertThat(first(altered))
          .as("number %d of %s", index + 1, name)
          .contains(
              name.equals(PART)
                  ? "entry %d (ContactLogged".formatted(2 * (index + 1))
                  : last
                      ? "entries are missing at the end"
                      : "entry %d is missing before it".formatted(index + 1));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anInsertedOneIsNamed(long seed) throws IOException {
    Random random = new Random(seed);
    for (String name : List.of(TIMELINE, PART)) {
      AnEvidence altered = AnEvidence.ofEntries(ENTRIES);
      ArrayNode items = array(altered, name);
      JsonNode copy = items.get(random.nextInt(items.size())).deepCopy();
      int index = random.nextInt(items.size());
      items.insert(index, copy);

      assertThat(found(altered))
          .as("seed %d: %s", seed, name)
          .anySatisfy(finding -> assertThat(finding).startsWith(name + ", ").contains("inserted"));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theFirstOfTwoSwappedOnesIsNamed(long seed) throws IOException {
    Random random = new Random(seed);
    for (String name : List.of(TIMELINE, PART)) {
      AnEvidence altered = AnEvidence.ofEntries(ENTRIES);
      ArrayNode items = array(altered, name);
      int one = random.nextInt(items.size() - 1);
      int other = one + 1 + random.nextInt(items.size() - one - 1);
      JsonNode moved = items.get(one);
      items.set(one, items.get(other));
      items.set(other, moved);

      assertThat(first(altered))
          .as("seed %d: %d and %d of %s", seed, one + 1, other + 1, name)
          .contains(
              name.equals(TIMELINE)
                  ? "entry %d is missing before it".formatted(one + 1)
                  : "record %d (CONTACT contact-%d): was moved: it was number %d"
                      .formatted(one + 1, 2 * (other + 1), other + 1));
    }
  }

  @Test
  void aFileThatIsMissingOrHasTheContentOfAnotherIsNamed() throws IOException {
    List<String> names =
        written.files().keySet().stream().filter(name -> !Bundle.UNLISTED.contains(name)).toList();
    for (String name : names) {
      Map<String, byte[]> files = new LinkedHashMap<>(written.files());
      files.remove(name);
      assertThat(found(files)).as("without %s", name).anyMatch(it -> it.startsWith(name));
    }
    List<String> rotated = new ArrayList<>(names);
    Collections.rotate(rotated, 1);
    Map<String, byte[]> swapped = new LinkedHashMap<>(written.files());
    for (int index = 0; index < names.size(); index++) {
      swapped.put(names.get(index), content(rotated.get(index)));
    }
    assertThat(names)
        .allSatisfy(name -> assertThat(found(swapped)).anyMatch(it -> it.startsWith(name)));
  }

  private static byte[] content(String name) {
    return requireNonNull(written.files().get(name));
  }

  private static Map<String, byte[]> with(String name, byte[] content) {
    Map<String, byte[]> files = new LinkedHashMap<>(written.files());
    files.put(name, content);
    return files;
  }

  private static String first(Map<String, byte[]> files) throws IOException {
    return found(files).getFirst();
  }

  private static List<String> found(Map<String, byte[]> files) throws IOException {
    return AnEvidence.found(AnEvidence.zip(folder, files));
  }

  private static String first(AnEvidence altered) throws IOException {
    return found(altered).getFirst();
  }

  private static List<String> found(AnEvidence altered) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>(written.files());
    files.putAll(altered.collected().parts());
    return found(files);
  }
}
