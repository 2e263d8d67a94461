/** The property sheet beside the network builder's canvas: what is chosen there, value by value. */
package epochscope.app.builder.properties;
