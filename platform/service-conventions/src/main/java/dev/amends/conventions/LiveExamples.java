package dev.amends.conventions;

import java.util.Map;

/**
 * What stands in the running service for the invented values of its OpenAPI examples, so that a
 * newcomer who pastes one meets a real case.
 */
public interface LiveExamples {
  /** The case of every example. */
  String CASE_ID = "01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11";

  /** The real value by the invented one; none while there is nothing to show. */
  Map<String, String> present();
}
