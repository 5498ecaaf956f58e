package dev.amends.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The AsyncAPI document is valid, and lists every event on its actual topic. */
class AsyncApiTest {
  private static final JsonNode DOCUMENT = Contract.asyncApi();

  @Test
  void isValidByTheOfficialSchema() {
    Schema official =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(
                Contract.json("/asyncapi-specs/asyncapi-3.0.0.json").toString(), InputFormat.JSON);

    assertThat(official.validate(DOCUMENT)).isEmpty();
  }

  @Test
  void hasTheFiveTopicsWithTheirEvents() {
    Map<String, Set<String>> listed =
        DOCUMENT.path("channels").properties().stream()
            .collect(
                Collectors.toMap(
                    channel -> channel.getValue().path("address").asText(),
                    channel -> names(channel.getValue().path("messages"))));

    Map<String, Set<String>> real =
        Contract.events()
            .flatMap(event -> topicsOf(event).map(topic -> Map.entry(topic, event.getSimpleName())))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));

    assertThat(listed).isEqualTo(real).hasSize(Topic.values().length);
  }

  @TestFactory
  Stream<DynamicTest> everyEventIsAMessageWithItsTypeItsSchemaAndItsSample() {
    return Contract.events()
        .map(
            event ->
                dynamicTest(event.getSimpleName(), () -> isListed(event.getSimpleName(), event)));
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    assertThat(DOCUMENT.findValuesAsText("$ref"))
        .isNotEmpty()
        .allSatisfy(reference -> assertThat(isResolvable(reference)).as(reference).isTrue());
  }

  @Test
  void everyMessageIsPartOfAnOperation() {
    List<String> channels =
        DOCUMENT.path("operations").findValues("channel").stream()
            .map(channel -> channel.path("$ref").asText())
            .toList();

    assertThat(names(DOCUMENT.path("channels")))
        .allSatisfy(channel -> assertThat(channels).contains("#/channels/" + channel));
  }

  private static void isListed(String name, Class<? extends Event> event) {
    JsonNode message = DOCUMENT.path("components").path("messages").path(name);

    assertThat(message.path("name").asText()).isEqualTo(name);
    assertThat(message.path("summary").asText()).endsWith(".");
    assertThat(message.at("/headers/allOf/0/$ref").asText())
        .isEqualTo("#/components/schemas/CloudEventHeaders");
    assertThat(message.at("/headers/allOf/1/properties/ce_type/const").asText())
        .isEqualTo(Event.type(event));
    assertThat(message.at("/payload/$ref").asText()).isEqualTo("schemas/" + name + ".v1.json");
    assertThat(message.at("/examples/0/payload/$ref").asText())
        .isEqualTo("samples/" + name + ".v1.json");
    assertThat(message.at("/traits/0/$ref").asText())
        .isEqualTo(
            "#/components/messageTraits/"
                + (LenderEvent.BusinessDayEvent.class.isAssignableFrom(event)
                    ? "LenderMessage"
                    : "AccountMessage"));
  }

  private static boolean isResolvable(String reference) {
    JsonNode target =
        reference.startsWith("#")
            ? DOCUMENT.at(reference.substring(1))
            : Contract.json("/" + reference);
    return !target.isMissingNode();
  }

  private static Stream<String> topicsOf(Class<? extends Event> event) {
    Event sample = (Event) Samples.read(event, Contract.sample(event));
    Stream<Topic> topics =
        switch (sample) {
          case LenderEvent ignored -> Stream.of(Topic.LENDER_ACCOUNTS);
          case ServiceEvent serviceEvent -> Stream.of(serviceEvent.topic());
          case AccountInputEvent ignored ->
              Stream.of(Topic.values()).filter(topic -> topic.publisher().isPresent());
        };
    return topics.map(Topic::topicName);
  }

  private static Set<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
  }
}
