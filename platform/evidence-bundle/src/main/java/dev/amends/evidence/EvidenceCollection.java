package dev.amends.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The evidence of a case as the services returned it.
 *
 * @param caseId the case
 * @param collectedAt when it was collected
 * @param collectedBy the person who collected it
 * @param parts the answers of the services by file name; that of case-service is {@link #TIMELINE}
 * @param files recordings and other files by name
 */
public record EvidenceCollection(
    String caseId,
    Instant collectedAt,
    String collectedBy,
    Map<String, byte[]> parts,
    Map<String, byte[]> files) {
  /** The file with the answer of case-service. */
  public static final String TIMELINE = "case-service.json";

  private static final String SUMMARY = "summary.pdf";

  /** Adds recordings and other files. */
  public EvidenceCollection withFiles(Map<String, byte[]> read) {
    return new EvidenceCollection(caseId, collectedAt, collectedBy, parts, read);
  }

  /**
   * Returns what a verification would find: a record whose entry has not arrived yet, or an entry
   * whose record was written after its part was read.
   */
  public List<Finding> findings() {
    Map<String, JsonNode> parsed = parsed();
    JsonNode timeline = parsed.get(TIMELINE);
    List<Finding> findings = new ArrayList<>();
    if (timeline != null) {
      findings.addAll(TimelineCheck.findings(timeline, caseId));
    }
    findings.addAll(RecordCheck.check(parsed).findings());
    return findings;
  }

  /** The records whose content was erased, and on which request. */
  public List<Finding> erased() {
    return RecordCheck.check(parsed()).erased();
  }

  private Map<String, JsonNode> parsed() {
    Map<String, JsonNode> parsed = new LinkedHashMap<>();
    parts.forEach((name, content) -> parsed.put(name, StrictJson.parse(content)));
    return parsed;
  }

  /**
   * Writes the collection as a signed bundle with a summary.
   *
   * @param language zh-CN or en
   */
  public void write(OutputStream target, String language, BundleKey.Pair key) throws IOException {
    Map<String, byte[]> members = new LinkedHashMap<>(parts);
    members.put(SUMMARY, Summary.print(this, language, BundleKey.fingerprint(key.publicPem())));
    members.putAll(files);
    List<Manifest.Member> listed =
        members.entrySet().stream()
            .map(member -> Manifest.Member.of(member.getKey(), member.getValue(), items(member)))
            .toList();
    Manifest manifest = new Manifest(caseId, collectedAt.toString(), collectedBy, listed);
    Bundle.write(target, manifest, members, key);
  }

  private List<String> items(Map.Entry<String, byte[]> member) {
    return parts.containsKey(member.getKey())
        ? PartItems.hashes(member.getKey(), StrictJson.parse(member.getValue()))
        : List.of();
  }
}
