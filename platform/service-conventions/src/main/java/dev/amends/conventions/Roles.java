package dev.amends.conventions;

/** The roles of callers, as listed in the {@code groups} claim of their tokens. */
public final class Roles {
  /** Works cases: reads them, logs contacts, files assessments, proposes plans. */
  public static final String AGENT = "agent";

  /** Leads agents: approves what an agent may only propose. */
  public static final String SUPERVISOR = "supervisor";

  /** Reviews complaints and evidence. */
  public static final String COMPLIANCE = "compliance";

  /** Operates the platform: parked messages, business days. */
  public static final String OPS = "ops";

  private Roles() {}
}
