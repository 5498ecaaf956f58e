package dev.amends.conventions.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentHashTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          {}|{}
          { "b" : 1, "a" : [ ] }|{"a":[],"b":1}
          {"ab":1,"a":2,"B":3}|{"B":3,"a":2,"ab":1}
          {"a":{"d":true,"c":null}}|{"a":{"c":null,"d":true}}
          {"a":"line\\u000aend"}|{"a":"line\\nend"}
          {"a":"\\u001F\\u0041\\/"}|{"a":"\\u001fA/"}
          {"a":"说 \\"不\\" \\\\"}|{"a":"说 \\"不\\" \\\\"}
          {"a":1.50,"b":-0.0,"c":100,"d":1e3,"e":0.001}|{"a":1.5,"b":0,"c":100,"d":1000,"e":0.001}
          """)
  void writesTheCanonicalFormOfRfc8785(String written, String canonical) throws Exception {
    assertThat(ContentHash.canonical(parsed(written))).isEqualTo(canonical);
  }

  @Test
  void agreesWithAHashThatAnotherToolComputed() throws Exception {
    // printf '{"a":"1","b":[1,2]}' | sha256sum
    assertThat(ContentHash.of(parsed("{\"b\": [1, 2], \"a\": \"1\"}")))
        .isEqualTo("c6b0e8741371ea3e772a9e7676d0c9a17ebac2d797d6166a548f65e999f1c327");
  }

  @Test
  void hashesAMapLikeTheSameJson() throws Exception {
    assertThat(ContentHash.of(Map.of("b", List.of(1, 2), "a", "1")))
        .isEqualTo(ContentHash.of(parsed("{\"a\":\"1\",\"b\":[1,2]}")));
  }

  @Test
  void noticesAChangedRecord() throws Exception {
    ObjectNode record = parsed("{\"words\":\"I will pay\"}");
    EvidenceItem item =
        new EvidenceItem(
            "CONTACT",
            UUID.fromString("01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11"),
            Instant.parse("2026-11-30T08:00:00Z"),
            UUID.fromString("01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c12"),
            ContentHash.of(record),
            record,
            null);

    assertThat(item.matches()).isTrue();
    record.put("words", "I will not pay");
    assertThat(item.matches()).isFalse();
  }

  private static ObjectNode parsed(String json) throws JsonProcessingException {
    return (ObjectNode) JSON.readTree(json);
  }
}
