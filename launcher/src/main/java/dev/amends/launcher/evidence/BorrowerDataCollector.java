package dev.amends.launcher.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amends.launcher.services.Service;
import dev.amends.letters.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Collects what the four services keep about a borrower into one zip file. */
public final class BorrowerDataCollector {
  private static final int PAGE = 500;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final ServiceClient client;
  private final Function<Service, URI> addresses;
  private final InstantSource clock;

  /**
   * @param token of a caller with the role compliance
   * @param addresses the base address of each service, without a trailing slash
   */
  public BorrowerDataCollector(
      String token, Function<Service, URI> addresses, InstantSource clock) {
    this.client = new ServiceClient(token);
    this.addresses = addresses;
    this.clock = clock;
  }

  /**
   * A request for the data of a borrower.
   *
   * @param borrowerId the lender's id of the borrower
   * @param reason the reason for the request, which every service records
   * @param collectedBy the name of the person who collects the data
   */
  public record Request(String lenderId, String borrowerId, String reason, String collectedBy) {}

  /**
   * Collects the records of every service.
   *
   * @return one JSON text for each service, by file name; empty if no service knows the borrower
   * @throws EvidenceUnavailable if a service does not answer
   */
  public Map<String, byte[]> collect(Request request) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    for (Service service : Service.values()) {
      records(service, request)
          .ifPresent(
              items -> {
                ObjectNode part = MAPPER.createObjectNode().put("service", service.serviceName());
                part.set("items", items);
                parts.put(service.serviceName() + ".json", write(part));
              });
    }
    return parts;
  }

  /** Reads every page; empty if the service knows no case of the borrower. */
  private Optional<ArrayNode> records(Service service, Request request) {
    String path =
        "%s/borrower-data/%s/%s?reason=%s&limit=%d"
            .formatted(
                addresses.apply(service),
                encode(request.lenderId()),
                encode(request.borrowerId()),
                encode(request.reason()),
                PAGE);
    Optional<byte[]> page = client.get(URI.create(path), "application/json");
    if (page.isEmpty()) {
      return Optional.empty();
    }
    ArrayNode items = MAPPER.createArrayNode();
    while (page.isPresent()) {
      JsonNode found = parse(page.get());
      found.path("items").forEach(items::add);
      String cursor = found.path("nextCursor").asText("");
      page =
          cursor.isEmpty()
              ? Optional.empty()
              : client.get(URI.create(path + "&cursor=" + encode(cursor)), "application/json");
    }
    return Optional.of(items);
  }

  /** Writes the parts with a manifest that lists them with their hashes. */
  public void write(OutputStream target, Request request, Map<String, byte[]> parts)
      throws IOException {
    ObjectNode manifest =
        MAPPER
            .createObjectNode()
            .put("lenderId", request.lenderId())
            .put("borrowerId", request.borrowerId())
            .put("reason", request.reason())
            .put("collectedAt", clock.instant().toString())
            .put("collectedBy", request.collectedBy());
    ArrayNode files = manifest.putArray("files");
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      files
          .addObject()
          .put("name", part.getKey())
          .put("items", parse(part.getValue()).path("items").size())
          .put("sha256", Sha256.of(part.getValue()).hex());
    }
    try (ZipOutputStream zip = new ZipOutputStream(target, UTF_8)) {
      add(zip, "manifest.json", write(manifest));
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        add(zip, part.getKey(), part.getValue());
      }
    }
  }

  private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  private static byte[] write(JsonNode content) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write JSON", e);
    }
  }

  private static JsonNode parse(byte[] content) {
    try {
      return MAPPER.readTree(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
