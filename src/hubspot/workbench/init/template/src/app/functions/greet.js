/* Runs at HubSpot, not in the browser: secrets belong here. */
exports.main = async ({ propertiesToSend }) => ({
  greeting: `Hello, ${propertiesToSend.name}`,
});
