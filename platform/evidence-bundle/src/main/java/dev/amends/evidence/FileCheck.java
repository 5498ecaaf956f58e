package dev.amends.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amends.letters.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks recordings and other attachments against their records, which have the hash of a file. */
final class FileCheck {
  private static final String FOLDER = "files/";

  private FileCheck() {}

  static List<Finding> findings(Map<String, JsonNode> parts, Map<String, byte[]> files) {
    List<Finding> findings = new ArrayList<>();
    for (JsonNode part : parts.values()) {
      for (JsonNode item : part.path("items")) {
        String name = FOLDER + StrictJson.text(item, "id");
        byte[] file = files.get(name);
        String sha256 = StrictJson.text(item.path("record"), "sha256");
        if (file != null && !sha256.isEmpty() && !Sha256.of(file).hex().equals(sha256)) {
          findings.add(new Finding(name, "was altered: its record has the SHA-256 " + sha256));
        }
      }
    }
    return findings;
  }
}
