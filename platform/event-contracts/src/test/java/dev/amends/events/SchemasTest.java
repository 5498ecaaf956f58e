package dev.amends.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The schemas say what the records say. */
class SchemasTest {

  @TestFactory
  Stream<DynamicTest> everyTypeIsDescribedAsItsRecordOrEnumIs() {
    return Contract.types().stream()
        .map(type -> dynamicTest(type.getSimpleName(), () -> isDescribed(type)));
  }

  @TestFactory
  Stream<DynamicTest> requiresExactlyWhatTheRecordDoesNotAccept() {
    return Contract.events()
        .map(event -> dynamicTest(event.getSimpleName(), () -> assertSameRequiredFields(event)));
  }

  @TestFactory
  Stream<DynamicTest> acceptsTheSampleAndWhatALaterVersionAddsToIt() {
    return eachSample(
        (event, sample) -> {
          assertThat(Contract.schema(event).validate(sample)).isEmpty();
          sample.put("addedLater", true);
          assertThat(Contract.schema(event).validate(sample)).isEmpty();
        });
  }

  @TestFactory
  Stream<DynamicTest> theSampleIsTheRecordItNames() {
    return eachSample(
        (event, sample) -> {
          Event read = (Event) Samples.read(event, sample);
          assertThat(read.type()).isEqualTo("dev.amends." + event.getSimpleName() + ".v1");
          assertThat(read.lenderId()).isEqualTo("CU-DEMO");
        });
  }

  private static Stream<DynamicTest> eachSample(
      BiConsumer<Class<? extends Event>, ObjectNode> check) {
    return Contract.events()
        .flatMap(
            event ->
                Contract.sampleFiles(event).stream()
                    .map(
                        file ->
                            dynamicTest(
                                file,
                                () ->
                                    check.accept(
                                        event, (ObjectNode) Contract.json("/samples/" + file)))));
  }

  @Test
  void rejectsAmountsThatTheRecordsReject() {
    assertRejected(LenderEvent.AccountOverdue.class, "/overdue/principal/amount", "-1.00");
    assertRejected(LenderEvent.PaymentReceived.class, "/amount/amount", "0.00");
    assertRejected(LenderEvent.PaymentReceived.class, "/amount/amount", "-5");
    assertRejected(LenderEvent.PaymentReceived.class, "/amount/amount", "1,234.50");
    assertRejected(LenderEvent.PaymentReversed.class, "/amount", "50.00");
    assertRejected(LenderEvent.PaymentReceived.class, "/amount/currency", "yuan");
    assertRejected(ContactEvent.ContactLogged.class, "/promise/amount/amount", "0");
    assertRejected(PlanEvent.PlanProposed.class, "/terms/instalments/0/amount/amount", "0");
  }

  @Test
  void rejectsFormsThatTheRecordsReject() {
    assertRejected(LenderEvent.AccountOverdue.class, "/businessDate", "31.01.2026");
    assertRejected(LenderEvent.AccountOverdue.class, "/businessDate", "2026-02-30");
    assertRejected(LenderEvent.AccountOverdue.class, "/lenderId", "CU:DEMO");
    assertRejected(LenderEvent.AccountOverdue.class, "/borrower/contactPoints/0/kind", "FAX");
    assertRejected(LenderEvent.BorrowerStatusChanged.class, "/status", "SAD");
    assertRejected(ContactEvent.CallbackScheduled.class, "/dueLocal", "2026-02-02T01:00:00Z");
    assertRejected(ContactEvent.CallbackScheduled.class, "/dueAt", "2026-02-02 01:00");
    assertRejected(ContactEvent.CallbackScheduled.class, "/callbackId", "7");
  }

  @Test
  void acceptsCreditBalancesAsTheRecordsDo() {
    assertAccepted(LenderEvent.AccountOverdue.class, "/overdue/total/amount", "-20.00");
    assertAccepted(LenderEvent.AccountOverdue.class, "/outstandingTotal/amount", "-20.00");
    assertAccepted(LenderEvent.PaymentReceived.class, "/overdueAfter/amount", "-20.00");
    assertAccepted(LenderEvent.PaymentReceived.class, "/outstandingAfter/amount", "-20.00");
  }

  private static void assertAccepted(Class<?> event, String pointer, String text) {
    JsonNode sample = changed(event, pointer, text);

    assertThat(Contract.schema(event).validate(sample)).as("%s as %s", pointer, text).isEmpty();
    assertThat(Samples.read(event, sample)).isInstanceOf(event);
  }

  private static void assertRejected(Class<?> event, String pointer, String text) {
    assertThat(Contract.schema(event).validate(changed(event, pointer, text)))
        .as("%s as %s", pointer, text)
        .isNotEmpty();
  }

  private static JsonNode changed(Class<?> event, String pointer, String text) {
    JsonNode sample = Contract.sample(event);
    int slash = pointer.lastIndexOf('/');
    ((ObjectNode) sample.at(pointer.substring(0, slash))).put(pointer.substring(slash + 1), text);
    return sample;
  }

  private static void isDescribed(Class<?> type) {
    JsonNode schema = Contract.schemaDocument(type);
    assertThat(schema.path("$schema").asText())
        .isEqualTo("https://json-schema.org/draft/2020-12/schema");
    assertThat(schema.path("title").asText()).isEqualTo(type.getSimpleName());
    assertThat(schema.path("description").asText()).endsWith(".");
    if (type.isEnum()) {
      assertThat(texts(schema.path("enum")))
          .containsExactlyElementsOf(
              Stream.of(type.getEnumConstants()).map(Object::toString).toList());
    } else {
      hasTheComponentsOf(type, schema);
    }
  }

  private static void hasTheComponentsOf(Class<?> type, JsonNode schema) {
    List<RecordComponent> components = List.of(type.getRecordComponents());
    assertThat(names(schema.path("properties")))
        .containsExactlyElementsOf(components.stream().map(RecordComponent::getName).toList());
    assertThat(texts(schema.path("required")))
        .isSubsetOf(components.stream().filter(c -> !isNullable(c)).map(c -> c.getName()).toList());
    assertThat(schema.path("additionalProperties").asBoolean(true)).isTrue();
    for (RecordComponent component : components) {
      JsonNode property = schema.path("properties").path(component.getName());
      assertThat(property.path("description").asText()).as(component.getName()).endsWith(".");
      assertSameForm(component.getGenericType(), property, component.getName());
    }
  }

  private static void assertSameForm(Type type, JsonNode property, String name) {
    if (type instanceof ParameterizedType list) {
      assertThat(property.path("type").asText()).as(name).isEqualTo("array");
      assertSameForm(list.getActualTypeArguments()[0], property.path("items"), name);
      return;
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord() || plain.isEnum()) {
      assertThat(property.path("$ref").asText())
          .as(name)
          .isEqualTo(plain.getSimpleName() + ".v1.json");
      return;
    }
    String form = property.path("type").asText() + " " + property.path("format").asText();
    assertThat(form.strip()).as(name).isEqualTo(formOf(plain));
  }

  private static String formOf(Class<?> plain) {
    return switch (plain.getSimpleName()) {
      case "String", "LocalDateTime", "LocalTime" -> "string";
      case "UUID" -> "string uuid";
      case "LocalDate" -> "string date";
      case "Instant" -> "string date-time";
      case "int", "Integer", "long" -> "integer";
      case "BigDecimal" -> "number";
      case "boolean", "Boolean" -> "boolean";
      default -> throw new AssertionError("The contract has no form for " + plain);
    };
  }

  /**
   * Removes each field in turn, also from the nested objects of the sample, and checks whether the
   * record accepts the rest.
   */
  private static void assertSameRequiredFields(Class<?> type) {
    assertSameRequiredFields(type, Contract.sample(type));
  }

  private static void assertSameRequiredFields(Class<?> type, JsonNode sample) {
    Set<String> required = Set.copyOf(texts(Contract.schemaDocument(type).path("required")));
    RecordComponent[] components = type.getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      String name = components[i].getName();
      if (components[i].getType().isPrimitive()) {
        assertThat(required).contains(name);
      } else {
        assertThat(isRejectedWithout(type, sample, i)).as(name).isEqualTo(required.contains(name));
      }
      Class<?> part = Contract.elementOf(components[i].getGenericType());
      if (part.isRecord() && part != Money.class && sample.has(name)) {
        JsonNode value = sample.get(name);
        assertSameRequiredFields(part, value.isArray() ? value.get(0) : value);
      }
    }
  }

  private static boolean isRejectedWithout(Class<?> type, JsonNode sample, int component) {
    @Nullable Object[] arguments = Samples.arguments(type, sample);
    arguments[component] = null;
    @Nullable InvalidEvent refusal =
        catchThrowableOfType(InvalidEvent.class, () -> Samples.build(type, arguments));
    if (refusal == null) {
      return false;
    }
    assertThat(refusal.field()).endsWith(type.getRecordComponents()[component].getName());
    assertThat(refusal.rule()).isEqualTo("is required");
    return true;
  }

  private static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(java.util.Map.Entry::getKey).toList();
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
