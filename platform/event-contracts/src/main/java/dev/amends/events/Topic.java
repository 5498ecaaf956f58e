package dev.amends.events;

/** The topics of the platform. All have the same number of partitions and the same record key. */
public enum Topic {
  /** What the lender's core publishes about its accounts. */
  LENDER_ACCOUNTS("lender.accounts"),
  /** What case-service tells. */
  CASES("cases"),
  /** What assessment-service tells. */
  ASSESSMENTS("assessments"),
  /** What contact-service tells. */
  CONTACTS("contacts"),
  /** What plan-service tells. */
  PLANS("plans");

  private final String topicName;

  Topic(String topicName) {
    this.topicName = topicName;
  }

  /** The name of the Kafka topic. */
  public String topicName() {
    return topicName;
  }
}
