/** How far a regression is off, in the target's unit and in standard deviations. */
package epochscope.views.residuals;
