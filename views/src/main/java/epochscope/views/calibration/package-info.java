/** Is the response a probability? */
package epochscope.views.calibration;
