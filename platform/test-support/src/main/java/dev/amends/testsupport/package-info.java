/**
 * What the tests of every service share: a real broker and a real database, tokens, a plain Kafka
 * producer and reader, the schemas and the rules of architecture.
 */
@NullMarked
package dev.amends.testsupport;

import org.jspecify.annotations.NullMarked;
