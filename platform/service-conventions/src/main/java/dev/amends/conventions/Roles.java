package dev.amends.conventions;

/** The roles of a caller, as they stand in the {@code groups} claim of his token. */
public final class Roles {
  /** Works cases: reads them, logs contacts, files assessments, proposes plans. */
  public static final String AGENT = "agent";

  /** Leads agents: decides what an agent may only propose. */
  public static final String SUPERVISOR = "supervisor";

  /** Looks into complaints and evidence. */
  public static final String COMPLIANCE = "compliance";

  /** Keeps the platform running: parked messages, business days. */
  public static final String OPS = "ops";

  private Roles() {}
}
