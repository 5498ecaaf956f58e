/** The status of an account for credit bureaus, with the factor that hurts it most. */
@NullMarked
package dev.amends.cases.creditstatus;

import org.jspecify.annotations.NullMarked;
