package dev.amends.events;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The topics of the platform, with the only source of each topic that a service publishes. All have
 * the same number of partitions and the same record key.
 */
public enum Topic {
  /** Events that a lender's core system publishes about its accounts. */
  LENDER_ACCOUNTS("lender.accounts", null),
  /** Events of case-service. */
  CASES("cases", "case-service"),
  /** Events of assessment-service. */
  ASSESSMENTS("assessments", "assessment-service"),
  /** Events of contact-service. */
  CONTACTS("contacts", "contact-service"),
  /** Events of plan-service. */
  PLANS("plans", "plan-service");

  private static final String SOURCE_PREFIX = "urn:amends:";
  private static final String LENDER_PREFIX = "lender.accounts.";

  private final String topicName;
  private final @Nullable String publisher;

  Topic(String topicName, @Nullable String publisher) {
    this.topicName = topicName;
    this.publisher = publisher;
  }

  /** Returns the name of the Kafka topic. */
  public String topicName() {
    return topicName;
  }

  /** Returns the name of the service that publishes the topic; empty if lenders do. */
  public Optional<String> publisher() {
    return Optional.ofNullable(publisher);
  }

  /** Returns the CloudEvents source of the topic's events; empty if lenders publish them. */
  public Optional<String> source() {
    return publisher().map(Topic::source);
  }

  /** Returns the CloudEvents source of the events that a service publishes. */
  public static String source(String service) {
    return SOURCE_PREFIX + service;
  }

  /** Returns the topic that a service publishes. */
  public static Optional<Topic> ofService(String service) {
    return Arrays.stream(values()).filter(topic -> service.equals(topic.publisher)).findFirst();
  }

  /** Returns the topic with the name of a Kafka topic, which may be that of a single lender. */
  public static Optional<Topic> find(String topicName) {
    return lenderOf(topicName).isPresent()
        ? Optional.of(LENDER_ACCOUNTS)
        : Arrays.stream(values()).filter(topic -> topic.topicName.equals(topicName)).findFirst();
  }

  /** Returns the name of the Kafka topic on which a single lender publishes, if it has one. */
  public static String ofLender(String lenderId) {
    return LENDER_PREFIX + lenderId;
  }

  /** Returns the only lender of a Kafka topic; empty if the topic is shared. */
  public static Optional<String> lenderOf(String topicName) {
    return topicName.startsWith(LENDER_PREFIX) && topicName.length() > LENDER_PREFIX.length()
        ? Optional.of(topicName.substring(LENDER_PREFIX.length()))
        : Optional.empty();
  }
}
