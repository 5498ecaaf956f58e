package dev.amends.testsupport.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.amends.events.Event;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The samples of the events on the topics that the service under test consumes. */
final class Samples {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Sample> all;

  /** An event as published, with its topic and its CloudEvents type. */
  record Sample(String name, String topic, String type, ObjectNode data) {}

  private Samples(List<Sample> all) {
    this.all = all;
  }

  static Samples ofTheServiceUnderTest() {
    Set<String> consumed = consumedTopics();
    List<Sample> samples = new ArrayList<>();
    Map<String, String> topics = topicsByEvent();
    for (Map.Entry<String, ObjectNode> file : files().entrySet()) {
      String event = file.getKey().replaceFirst("[-.].*", "");
      String topic = topics.get(event);
      if (topic != null && consumed.contains(topic)) {
        String type = "dev.amends." + event + ".v1";
        samples.add(new Sample(file.getKey(), topic, type, file.getValue()));
      }
    }
    samples.sort(Comparator.comparing(Sample::name));
    return new Samples(samples);
  }

  List<Sample> all() {
    return all;
  }

  Optional<Sample> find(String event) {
    return all.stream().filter(sample -> sample.name().equals(event + ".v1.json")).findFirst();
  }

  private static Set<String> consumedTopics() {
    Config config = ConfigProvider.getConfig();
    Set<String> topics = new HashSet<>();
    for (String key : config.getPropertyNames()) {
      if (key.matches("mp\\.messaging\\.incoming\\.[^.]+\\.topics?")) {
        topics.addAll(List.of(config.getValue(key, String[].class)));
      }
    }
    return topics;
  }

  private static Map<String, String> topicsByEvent() {
    Map<String, String> topics = new HashMap<>();
    try (InputStream document = Event.class.getResourceAsStream("/asyncapi.yaml")) {
      for (JsonNode channel : new YAMLMapper().readTree(document).path("channels")) {
        channel
            .path("messages")
            .fieldNames()
            .forEachRemaining(event -> topics.put(event, channel.path("address").asText()));
      }
      return topics;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read asyncapi.yaml", e);
    }
  }

  private static Map<String, ObjectNode> files() {
    try {
      URI location =
          Objects.requireNonNull(Event.class.getResource("/samples/AccountOverdue.v1.json"))
              .toURI();
      if (!location.getScheme().equals("jar")) {
        return read(Path.of(location).resolveSibling(""));
      }
      try (FileSystem jar = FileSystems.newFileSystem(location, Map.of())) {
        return read(jar.getPath("/samples"));
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("cannot read the samples", e);
    }
  }

  private static Map<String, ObjectNode> read(Path directory) throws IOException {
    Map<String, ObjectNode> samples = new HashMap<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        JsonNode data = JSON.readTree(Files.readString(file));
        samples.put(file.getFileName().toString(), (ObjectNode) data);
      }
    }
    return samples;
  }
}
