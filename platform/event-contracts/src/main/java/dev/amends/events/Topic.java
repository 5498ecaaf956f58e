package dev.amends.events;

/** The topics of the platform. All have the same number of partitions and the same record key. */
public enum Topic {
  /** Events that a lender's core system publishes about its accounts. */
  LENDER_ACCOUNTS("lender.accounts"),
  /** Events of case-service. */
  CASES("cases"),
  /** Events of assessment-service. */
  ASSESSMENTS("assessments"),
  /** Events of contact-service. */
  CONTACTS("contacts"),
  /** Events of plan-service. */
  PLANS("plans");

  private final String topicName;

  Topic(String topicName) {
    this.topicName = topicName;
  }

  /** Returns the name of the Kafka topic. */
  public String topicName() {
    return topicName;
  }
}
