package dev.amends.launcher.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.amends.evidence.EvidenceCollection;
import dev.amends.launcher.services.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Collects the evidence of a case from the four services. */
public final class EvidenceCollector {
  private static final List<Service> KEEPERS =
      List.of(Service.CASE, Service.CONTACT, Service.ASSESSMENT, Service.PLAN);
  private static final String JSON = "application/json";
  private static final int PAGE = 500;

  /** How long records written during the collection may take to reach case-service. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final ServiceClient client;
  private final Function<Service, URI> addresses;
  private final InstantSource clock;

  /**
   * @param token of a caller with the role compliance
   * @param addresses the base address of each service, without a trailing slash
   */
  public EvidenceCollector(String token, Function<Service, URI> addresses, InstantSource clock) {
    this.client = new ServiceClient(token);
    this.addresses = addresses;
    this.clock = clock;
  }

  /**
   * Collects the evidence. Records written during the collection may take a while to reach
   * case-service, so records and timeline are read again until each record has its entry and each
   * entry its record.
   *
   * @param withFiles whether letters as PDF, recordings and other attachments are included
   * @return empty if there is no such case
   * @throws EvidenceUnavailable if a service does not answer
   */
  public Optional<EvidenceCollection> collect(UUID caseId, String collectedBy, boolean withFiles) {
    long deadline = clock.millis() + PATIENCE.toMillis();
    while (true) {
      Map<String, byte[]> records = records(caseId);
      Optional<byte[]> timeline = timeline(caseId);
      if (timeline.isEmpty()) {
        return Optional.empty();
      }
      Map<String, byte[]> parts = new LinkedHashMap<>();
      parts.put(EvidenceCollection.TIMELINE, timeline.get());
      parts.putAll(records);
      EvidenceCollection collected =
          new EvidenceCollection(caseId.toString(), clock.instant(), collectedBy, parts, Map.of());
      if (collected.findings().isEmpty() || clock.millis() > deadline) {
        return Optional.of(withFiles ? collected.withFiles(files(timeline.get())) : collected);
      }
      pause();
    }
  }

  private Optional<byte[]> timeline(UUID caseId) {
    return get(Service.CASE, "/cases/" + caseId + "/evidence", JSON);
  }

  /** Reads every page of the records of each service, as received. */
  private Map<String, byte[]> records(UUID caseId) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    for (Service keeper : KEEPERS) {
      String path = "/evidence/%s?limit=%d".formatted(caseId, PAGE);
      Optional<byte[]> page = get(keeper, path, JSON);
      for (int number = 1; page.isPresent(); number++) {
        String name = fileName(keeper) + (number == 1 ? "" : "-" + number) + ".json";
        parts.put(name, page.get());
        String cursor = parse(page.get()).path("nextCursor").asText("");
        page =
            cursor.isEmpty()
                ? Optional.empty()
                : get(
                    keeper,
                    path + "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8),
                    JSON);
      }
    }
    return parts;
  }

  /** The records of case-service have a file of their own beside its timeline. */
  private static String fileName(Service keeper) {
    return keeper.serviceName() + (keeper == Service.CASE ? "-records" : "");
  }

  /** Reads the attachments, letters and statements that the timeline announces. */
  private Map<String, byte[]> files(byte[] timeline) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (JsonNode entry : parse(timeline).path("entries")) {
      JsonNode data = entry.path("data");
      switch (entry.path("what").asText()) {
        case "AttachmentStored" -> {
          String id = data.path("attachmentId").asText();
          String path =
              "/contacts/%s/attachments/%s/content".formatted(data.path("contactId").asText(), id);
          get(Service.CONTACT, path, "*/*").ifPresent(file -> files.put("files/" + id, file));
        }
        case "NoticeIssued" -> {
          String id = data.path("noticeId").asText();
          get(Service.CONTACT, "/notices/" + id + "/content", "application/pdf")
              .ifPresent(letter -> files.put("files/" + id + ".pdf", letter));
        }
        case "StatementIssued" -> {
          String id = data.path("statementId").asText();
          String path =
              "/cases/%s/statements/%s/letter".formatted(data.path("caseId").asText(), id);
          get(Service.CASE, path, "application/pdf")
              .ifPresent(letter -> files.put("files/" + id + ".pdf", letter));
        }
        default -> {
          // The other events have no files.
        }
      }
    }
    return files;
  }

  private Optional<byte[]> get(Service service, String path, String accept) {
    return client.get(URI.create(addresses.apply(service) + path), accept);
  }

  private static JsonNode parse(byte[] content) {
    try {
      return MAPPER.readTree(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EvidenceUnavailable("The collection was interrupted.", e);
    }
  }
}
